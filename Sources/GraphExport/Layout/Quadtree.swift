/// Points in nested squares, so that the push of far ones can be taken together (Barnes and Hut, Nature 324, 1986).
struct Quadtree {
  private struct Cell {
    var mass = 0.0
    /// Sums until the tree is complete, then the centre of the points.
    var x = 0.0
    var y = 0.0
    /// The first of four children; 0 for none.
    var children = 0
    /// A point that is alone in the cell; -1 for none.
    var point = -1
  }

  private var cells: [Cell] = []
  private let centreX: Double
  private let centreY: Double
  private let width: Double
  /// Points closer together than the smallest cell share it.
  private static let depthLimit = 24

  /// - Complexity: O(n log n).
  init(x: [Double], y: [Double], mass: [Double]) {
    let (lowX, highX) = (x.min() ?? 0, x.max() ?? 0)
    let (lowY, highY) = (y.min() ?? 0, y.max() ?? 0)
    centreX = (lowX + highX) / 2
    centreY = (lowY + highY) / 2
    width = max(highX - lowX, highY - lowY, 1e-6)
    cells.reserveCapacity(x.count * 2)
    cells.append(Cell())
    for point in x.indices { insert(point, x, y, mass) }
    for index in cells.indices where cells[index].mass > 0 {
      cells[index].x /= cells[index].mass
      cells[index].y /= cells[index].mass
    }
  }

  private mutating func insert(_ point: Int, _ x: [Double], _ y: [Double], _ mass: [Double]) {
    var cell = 0
    var (middleX, middleY, half) = (centreX, centreY, width / 2)
    var depth = 0
    while true {
      let resident = cells[cell].point
      let isEmpty = cells[cell].mass == 0
      cells[cell].mass += mass[point]
      cells[cell].x += mass[point] * x[point]
      cells[cell].y += mass[point] * y[point]
      if isEmpty {
        cells[cell].point = point
        return
      }
      if depth == Self.depthLimit { return }
      if cells[cell].children == 0 {
        cells[cell].children = cells.count
        cells.append(contentsOf: repeatElement(Cell(), count: 4))
        if resident >= 0 { move(resident, from: cell, middleX, middleY, x, y, mass) }
      }
      cells[cell].point = -1
      let quarter = Self.quarter(x[point], y[point], middleX, middleY)
      cell = cells[cell].children + quarter
      half /= 2
      middleX += quarter & 1 == 0 ? -half : half
      middleY += quarter & 2 == 0 ? -half : half
      depth += 1
    }
  }

  /// Puts the point that was alone in a cell into the cell's new child.
  private mutating func move(
    _ point: Int, from cell: Int, _ middleX: Double, _ middleY: Double, _ x: [Double], _ y: [Double],
    _ mass: [Double]
  ) {
    let child = cells[cell].children + Self.quarter(x[point], y[point], middleX, middleY)
    cells[child].mass = mass[point]
    cells[child].x = mass[point] * x[point]
    cells[child].y = mass[point] * y[point]
    cells[child].point = point
  }

  private static func quarter(_ x: Double, _ y: Double, _ middleX: Double, _ middleY: Double) -> Int {
    (x >= middleX ? 1 : 0) | (y >= middleY ? 2 : 0)
  }

  /// The push on a point from all others: mass over distance, away from each; far groups count as one point.
  ///
  /// - Parameter stack: scratch space, kept by the caller so that nothing is allocated for each point.
  func push(on point: Int, x pointX: Double, y pointY: Double, stack: inout [(cell: Int, width: Double)]) -> (
    x: Double, y: Double
  ) {
    var (sumX, sumY) = (0.0, 0.0)
    stack.removeAll(keepingCapacity: true)
    stack.append((0, width))
    while let (index, width) = stack.popLast() {
      let cell = cells[index]
      guard cell.mass > 0, cell.point != point else { continue }
      let (deltaX, deltaY) = (pointX - cell.x, pointY - cell.y)
      let square = deltaX * deltaX + deltaY * deltaY
      // A cell less wide than 1.2 times its distance counts as one point.
      if cell.children == 0 || width * width < 1.44 * square {
        let force = cell.mass / max(square, 1e-4)
        sumX += deltaX * force
        sumY += deltaY * force
      } else {
        for child in cell.children..<(cell.children + 4) { stack.append((child, width / 2)) }
      }
    }
    return (sumX, sumY)
  }
}
