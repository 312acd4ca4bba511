/// Where a word stands in a tree as seen from a predicate (`Training/FORMAT.md`, section 6): what the role labeller is told of syntax.
struct TreePlace: Equatable {
  /// Row of `roles.syntax`: the predicate itself, its head, the branch below one of them that the word is in, or elsewhere.
  var place: Int
  /// Whether the word is in another branch than the word before it.
  var startsBranch: Bool

  /// The places of all words of a sentence.
  ///
  /// - Parameters:
  ///   - heads: 0 for the root, else a word from 1.
  ///   - relations: positions in the list of relations, `relationCount` in number.
  ///   - predicate: a word from 0.
  /// - Complexity: O(n · depth of the tree).
  static func places(heads: [Int], relations: [Int], predicate: Int, relationCount: Int) -> [TreePlace] {
    let above = heads[predicate] - 1
    var places: [TreePlace] = []
    places.reserveCapacity(heads.count)
    var previousTop: Int?
    for word in heads.indices {
      var place = 1
      var top = -1
      if word == predicate {
        (place, top) = (0, word)
      } else if word == above {
        (place, top) = (2 + 2 * relationCount + relations[predicate], word)
      } else {
        var node = word
        while heads[node] > 0 {
          let head = heads[node] - 1
          if head == predicate || head == above {
            (place, top) = ((head == predicate ? 2 : 2 + relationCount) + relations[node], node)
            break
          }
          node = head
        }
      }
      places.append(TreePlace(place: place, startsBranch: previousTop != top))
      previousTop = top
    }
    return places
  }
}
