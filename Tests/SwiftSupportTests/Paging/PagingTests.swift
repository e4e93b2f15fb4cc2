import Testing

@testable import SwiftSupport

@Suite struct PagingTests {
    struct Page: Sendable, Equatable {
        var items: [Int]
        var last: Int?
        var next: String?
    }

    private let asked = Recorder<String>()

    private func collect(_ first: PageStep<Page>) async throws -> [Int] {
        var items: [Int] = []
        for try await item in SDK.PagedItems(SDK.PagedAnswers(first), items: \.items) { items.append(item) }
        return items
    }

    private func numbered(_ pages: [Page], from first: Int = 1) -> PageStep<Page> {
        let asked = asked
        return .page(first, items: \.items.count, last: \.last) { number in
            asked.record("\(number)")
            return number <= pages.count ? pages[number - 1] : Page(items: [])
        }
    }

    @Test(arguments: [
        ([Page(items: [1, 2], last: 2), Page(items: [3], last: 2)], ["1", "2"], [1, 2, 3]),
        ([Page(items: [1]), Page(items: [2])], ["1", "2", "3"], [1, 2]),
        ([Page(items: [], last: 0)], ["1"], []),
        ([Page(items: [], last: 3), Page(items: [1], last: 3)], ["1"], []),
    ])
    func pagesAreWalkedUpToTheLastOrAnEmptyOne(pages: [Page], asks: [String], items: [Int]) async throws {
        #expect(try await collect(numbered(pages)) == items)
        #expect(asked.items == asks)
    }

    @Test func aWalkMayBeginLater() async throws {
        #expect(try await collect(numbered([Page(items: [1], last: 2), Page(items: [2], last: 2)], from: 2)) == [2])
    }

    @Test func offsetsCountWhatCame() async throws {
        let asked = asked
        for total in [5, nil] {
            let step = PageStep<Page>.offset(0, items: \.items.count, total: \.last) { offset in
                asked.record("\(offset)")
                return Page(items: Array([1, 2, 3, 4, 5].dropFirst(offset).prefix(2)), last: total)
            }
            #expect(try await collect(step) == [1, 2, 3, 4, 5])
        }
        #expect(asked.items == ["0", "2", "4", "0", "2", "4", "5"])
    }

    @Test(arguments: [nil, "", "b"])
    func cursorsAreFollowedUntilNoneOrTheSameIsNamed(end: String?) async throws {
        let asked = asked
        let step = PageStep<Page>.cursor(nil, items: \.items.count, next: \.next) { cursor in
            asked.record(cursor ?? "-")
            switch cursor {
            case nil: return Page(items: [1], next: "a")
            case "a": return Page(items: [2], next: "b")
            default: return Page(items: [3], next: end)
            }
        }
        #expect(try await collect(step) == [1, 2, 3])
        #expect(asked.items == ["-", "a", "b"])
    }

    @Test func pagesAreAskedForOneAtATime() async throws {
        let pages = SDK.PagedAnswers(numbered([Page(items: [1]), Page(items: [2])]))
        for try await page in pages {
            #expect(page == Page(items: [1]))
            break
        }
        #expect(asked.items == ["1"])
        for try await _ in pages {}
        #expect(asked.items == ["1", "1", "2", "3"])
    }

    @Test func anErrorEndsTheWalk() async throws {
        let step = PageStep<Page>.page(1, items: \.items.count, last: \.last) { number throws(SDK.ClientError) in
            guard number == 1 else { throw .cancelled }
            return Page(items: [1, 2])
        }
        var iterator = SDK.PagedItems(SDK.PagedAnswers(step), items: \.items).makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        #expect(try await iterator.next() == 2)
        let error = await #expect(throws: SDK.ClientError.self) { try await iterator.next() }
        #expect(kind(error) == "cancelled")
        #expect(try await iterator.next() == nil)
    }
}
