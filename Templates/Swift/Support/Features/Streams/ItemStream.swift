internal import Foundation

extension SDK {
    /// The items of an answer, one after the other while they come. They can be read once.
    ///
    /// A loop throws a ``ClientError``. Cancelling its task, or leaving it and the stream behind, ends the transfer.
    public nonisolated struct ItemStream<Item: Sendable>: AsyncSequence, Sendable {
        /// What the loop is given: an item.
        public typealias Element = Item

        /// Hands out the items.
        public struct AsyncIterator: AsyncIteratorProtocol {
            var bytes: ByteStream.AsyncIterator
            var records: StreamRecords
            let reader: StreamReader<Item>
            var waiting: ArraySlice<StreamRecord> = []
            var hasEnded = false

            /// The next item; nil after the last. After an error there is nothing more.
            public mutating func next() async throws(ClientError) -> Item? {
                while true {
                    if let record = waiting.popFirst() {
                        guard let item = try read(record) else { continue }
                        return item
                    }
                    guard !hasEnded else { return nil }
                    try await fill()
                }
            }

            /// Reads a record; nil for the words with which some servers end a stream.
            private mutating func read(_ record: StreamRecord) throws(ClientError) -> Item? {
                do throws(ClientError) {
                    return try reader.read(record)
                } catch {
                    waiting = []
                    hasEnded = true
                    throw error
                }
            }

            private mutating func fill() async throws(ClientError) {
                do throws(ClientError) {
                    guard let piece = try await bytes.next() else {
                        hasEnded = true
                        waiting = [records.end()].compactMap { $0 }[...]
                        return
                    }
                    waiting = records.take(piece)[...]
                    guard records.unfinished > ClientDefaults.largestBody else { return }
                    let reason = TransportError(.tooLarge, "an item has more than \(ClientDefaults.largestBody) bytes")
                    throw .transport(TransportFailure(reason: reason, attempts: reader.info.attempts))
                } catch {
                    hasEnded = true
                    throw error
                }
            }
        }

        let bytes: ByteStream
        let reader: StreamReader<Item>

        /// Begins with the first item.
        public func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(bytes: bytes.makeAsyncIterator(), records: StreamRecords(reader.framing), reader: reader)
        }
    }

    /// An event that the server sent (`text/event-stream`).
    public nonisolated struct ServerEvent<Value: Sendable>: Sendable {
        /// The data of the event.
        public let data: Value
        /// The kind of the event; nil: `message`.
        public let event: String?
        /// The id of the last event that had one.
        public let id: String?
        /// How long to wait before connecting again, where the event says so.
        public let retry: Duration?
    }
}

nonisolated extension SDK.ServerEvent: Equatable where Value: Equatable {}
nonisolated extension SDK.ServerEvent: Hashable where Value: Hashable {}
