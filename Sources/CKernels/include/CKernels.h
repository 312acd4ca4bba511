#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>
#include <stdint.h>

/// A linear layer with 8-bit weights, laid out for the matrix kernels.
///
/// Outputs are grouped into panels of 64; the last panel holds the rest, rounded up to a multiple of 16. Inside a panel
/// the bytes run [inputs / 4][panel outputs][4]: what one step of an 8-bit dot product instruction reads is contiguous
/// on every machine.
///
/// The four inputs of one step are called a quad.
typedef struct {
  /// `outputs` x `inputs` packed weights, -127 ... 127; made by `kernels_pack_weights`.
  const int8_t *_Nonnull weights;
  /// For each output 128 times the sum of its weights: what the offset of unsigned activations adds to every sum.
  const int32_t *_Nonnull offsets;
  /// For each output the value of one weight step.
  const float *_Nonnull scales;
  const float *_Nonnull biases;
  /// For each sixteen outputs the numbers of all quads, `inputs` / 4, in the order in which they are added up where groups
  /// of `kernels_group_quads` are summed in 16 bits. Without it and `groups` products are the same, only slower where few
  /// activations of a row are near its largest one, and faster where many are.
  const uint16_t *_Nullable order;
  /// For each sixteen outputs how many groups stand at the front of its order whose sums stay within 16 bits, whatever
  /// the activations are, if these go from 0 to `kernels_most_activation`.
  const uint16_t *_Nullable groups;
  /// A multiple of 4, at most `kernels_most_inputs`.
  size_t inputs;
  /// A multiple of 16.
  size_t outputs;
} KernelLayer;

/// The most inputs of a layer.
enum { kernels_most_inputs = 4096 };

/// The quads of a group, over which sums stay within 16 bits, and the largest activation for which they do.
enum { kernels_group_quads = 2, kernels_most_activation = 159 };

/// What is applied to every output of a layer.
typedef enum { KernelActivationNone = 0, KernelActivationGelu = 1 } KernelActivation;

/// One implementation of all kernels for one kind of processor.
///
/// All implementations give the same bits: integer sums are exact, float sums run over sixteen lanes in the same order
/// everywhere, and multiply-add is fused exactly where the source says so. No kernel's result for a row depends on the
/// other rows of the call.
typedef struct {
  const char *_Nonnull name;

  /// Quantises rows of `width` floats (a multiple of 16), each row alone: bytes are 128 + round(x * 127 / max|x|),
  /// scales max|x| / 127.
  void (*_Nonnull quantize)(
    const float *_Nonnull rows, size_t count, size_t width, uint8_t *_Nonnull bytes, float *_Nonnull scales);

  /// output[row][o] = activation(sum(q * weight) * (scale of the row * scale of the output) + bias), `layer->outputs`
  /// floats a row.
  void (*_Nonnull multiply)(
    const KernelLayer *_Nonnull layer, const uint8_t *_Nonnull bytes, const float *_Nonnull scales, size_t count,
    KernelActivation activation, float *_Nonnull output);

  /// rows = norm(rows + added) * weight + bias over `width` (a multiple of 16) floats; variance gets 1e-12 added.
  void (*_Nonnull addNormalize)(
    float *_Nonnull rows, const float *_Nonnull added, size_t count, size_t width, const float *_Nonnull weight,
    const float *_Nonnull bias);

  /// Self-attention within one sequence: output[i] = softmax(q k^T / sqrt(headWidth)) v for every head.
  ///
  /// A row of `input` is q, k, v, each heads x headWidth floats; `headWidth` a multiple of 16. `scratch` has
  /// `kernels_attention_scratch(length, headWidth)` floats.
  void (*_Nonnull attend)(
    const float *_Nonnull input, size_t length, size_t heads, size_t headWidth, float *_Nonnull output,
    float *_Nonnull scratch);

  /// row = weights * scale + position + shape: the input of the encoder for one piece, before its norm.
  void (*_Nonnull embed)(
    const int8_t *_Nonnull weights, float scale, const float *_Nonnull position, const float *_Nonnull shape,
    size_t width, float *_Nonnull row);

  /// scores[i * rightCount + j] = left row i . right row j, over `width` (a multiple of 16) floats.
  void (*_Nonnull score)(
    const float *_Nonnull left, size_t leftCount, const float *_Nonnull right, size_t rightCount, size_t width,
    float *_Nonnull scores);

  /// row = gelu(left + right) over `width` (a multiple of 16) floats.
  void (*_Nonnull addActivate)(
    const float *_Nonnull left, const float *_Nonnull right, size_t width, float *_Nonnull row);
} Kernels;

/// The number of implementations that this processor can run; at least one, the portable one, which is the last.
size_t kernels_count(void);

/// An implementation, the fastest first; `index` below `kernels_count()`.
const Kernels *_Nonnull kernels_at(size_t index);

/// The floats of scratch space that `attend` needs.
size_t kernels_attention_scratch(size_t length, size_t headWidth);

/// Brings row-major weights [rows, inputs] into the layout of `KernelLayer`, with zero rows up to `outputs`, and
/// computes the offsets and, where wanted, the order of quads.
///
/// `inputs` is a multiple of 4, `outputs` of 16 and at least `rows`; `packed` holds `outputs` x `inputs` bytes, `offsets`
/// `outputs` numbers, `order` `outputs` / 16 x `inputs` / 4, `groups` `outputs` / 16.
void kernels_pack_weights(
  const int8_t *_Nonnull weights, size_t rows, size_t inputs, size_t outputs, int8_t *_Nonnull packed,
  int32_t *_Nonnull offsets, uint16_t *_Nullable order, uint16_t *_Nullable groups);

#endif
