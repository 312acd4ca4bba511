"""The binary container of FORMAT.md section 1: writing and reading."""

import struct

import numpy as np

MAGIC, VERSION, ALIGNMENT = b"ENTMODEL", 2, 64
KINDS = {0: np.dtype("<f4"), 1: np.dtype("i1"), 2: np.dtype("<i4")}
STRINGS = 3


def checksum_of(data):
    """FNV-1a over little-endian 64-bit words."""
    value = 0xCBF29CE484222325
    for word in np.frombuffer(data, "<u8").tolist():
        value = ((value ^ word) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def aligned(size):
    return -(-size // ALIGNMENT) * ALIGNMENT


def payload(value):
    """(kind, shape, bytes) of an array or a list of strings."""
    if isinstance(value, list):
        texts = [text.encode("utf8") for text in value]
        offsets = np.cumsum([0] + [len(text) for text in texts]).astype("<u4")
        return STRINGS, (len(texts),), offsets.tobytes() + b"".join(texts)
    for kind, dtype in KINDS.items():
        if value.dtype == dtype:
            return kind, value.shape, np.ascontiguousarray(value).tobytes()
    raise ValueError(f"no kind for {value.dtype}")


def write(path, entries):
    """Writes name -> array (float32, int8, int32) or list of strings."""
    names = sorted(entries, key=lambda name: name.encode())
    at = aligned(ALIGNMENT + 96 * len(names))
    directory, bodies = b"", []
    for name in names:
        kind, shape, data = payload(entries[name])
        padded_name = name.encode().ljust(48, b"\0")
        if len(padded_name) > 48 or not 1 <= len(shape) <= 4:
            raise ValueError(name)
        directory += padded_name + struct.pack("<II4IQQQ", kind, len(shape), *shape, *[1] * (4 - len(shape)), at, len(data), 0)
        bodies.append(data.ljust(aligned(len(data)), b"\0"))
        at += aligned(len(data))
    rest = directory.ljust(aligned(ALIGNMENT + len(directory)) - ALIGNMENT, b"\0") + b"".join(bodies)
    header = MAGIC + struct.pack("<IIQQQ", VERSION, len(names), ALIGNMENT, ALIGNMENT + len(rest), checksum_of(rest))
    with open(path, "wb") as file:
        file.write(header.ljust(ALIGNMENT, b"\0") + rest)


def read(path):
    """name -> array or list of strings; checks magic, version, length and checksum."""
    with open(path, "rb") as file:
        data = file.read()
    version, count, directory, length, checksum = struct.unpack_from("<IIQQQ", data, 8)
    if data[:8] != MAGIC or version != VERSION or length != len(data) or length % ALIGNMENT or checksum != checksum_of(data[ALIGNMENT:]):
        raise ValueError(f"{path} is no whole model file of version {VERSION}")
    entries = {}
    for index in range(count):
        start = directory + 96 * index
        name = data[start:start + 48].rstrip(b"\0").decode()
        kind, rank, *rest = struct.unpack_from("<II4IQQQ", data, start + 48)
        shape, (offset, size, _) = rest[:rank], rest[4:]
        body = data[offset:offset + size]
        if kind == STRINGS:
            offsets = np.frombuffer(body, "<u4", shape[0] + 1)
            texts = body[4 * (shape[0] + 1):]
            entries[name] = [texts[a:b].decode("utf8") for a, b in zip(offsets, offsets[1:])]
        else:
            entries[name] = np.frombuffer(body, KINDS[kind]).reshape(shape)
    return entries
