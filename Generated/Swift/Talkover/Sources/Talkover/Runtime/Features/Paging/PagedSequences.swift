extension SDK {
    /// The answers of a call that has pages, one call for each page, made when the loop asks for it.
    ///
    /// Cancelling the task that loops cancels the call; the loop then throws ``ClientError/cancelled``.
    public nonisolated struct PagedAnswers<Answer: Sendable>: AsyncSequence, Sendable {
        /// What the loop is given: a whole answer.
        public typealias Element = Answer

        /// Makes the calls of one loop.
        public struct AsyncIterator: AsyncIteratorProtocol {
            var step: PageStep<Answer>?

            /// The next answer; nil after the last page. After an error there is nothing more.
            public mutating func next() async throws(ClientError) -> Answer? {
                guard let current = step else { return nil }
                step = nil
                let (answer, following) = try await current.take()
                step = following
                return answer
            }
        }

        let first: PageStep<Answer>

        /// A walk that begins with this step.
        init(_ first: PageStep<Answer>) {
            self.first = first
        }

        /// Begins with the first page.
        public func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(step: first)
        }
    }

    /// The items of a call that has pages, across all pages; a page is asked for when the loop reaches it.
    ///
    /// Cancelling the task that loops cancels the call; the loop then throws ``ClientError/cancelled``.
    public nonisolated struct PagedItems<Answer: Sendable, Item: Sendable>: AsyncSequence, Sendable {
        /// What the loop is given: an item.
        public typealias Element = Item

        /// Makes the calls of one loop and hands out what they bring.
        public struct AsyncIterator: AsyncIteratorProtocol {
            var pages: PagedAnswers<Answer>.AsyncIterator
            let items: @Sendable (Answer) -> [Item]
            var page: ArraySlice<Item> = []

            /// The next item; nil after the last.
            public mutating func next() async throws(ClientError) -> Item? {
                while page.isEmpty {
                    guard let answer = try await pages.next() else { return nil }
                    page = items(answer)[...]
                }
                return page.popFirst()
            }
        }

        let pages: PagedAnswers<Answer>
        let items: @Sendable (Answer) -> [Item]

        /// The items of the pages.
        init(_ pages: PagedAnswers<Answer>, items: @escaping @Sendable (Answer) -> [Item]) {
            self.pages = pages
            self.items = items
        }

        /// Begins with the first item of the first page.
        public func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(pages: pages.makeAsyncIterator(), items: items)
        }
    }
}
