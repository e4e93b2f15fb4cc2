public import Foundation

extension SDK {
    /// The bytes of an answer, piece by piece while they come. They can be read once.
    ///
    /// A loop throws a ``ClientError``. Cancelling its task, or leaving it and the stream behind, ends the transfer.
    public nonisolated struct ByteStream: AsyncSequence, Sendable {
        /// What the loop is given: some bytes.
        public typealias Element = Data

        /// Hands out the bytes.
        public struct AsyncIterator: AsyncIteratorProtocol {
            var pieces: AsyncThrowingStream<Data, any Error>.AsyncIterator
            let cut: StreamCut
            let attempts: Int

            /// The next bytes, in pieces as they come; nil after the last. What was cut or cancelled ends with an error,
            /// also for those who read on.
            public mutating func next() async throws(ClientError) -> Data? {
                do {
                    if let piece = try await pieces.next() { return piece }
                } catch {
                    throw await cut.first(failure(error))
                }
                // A stream whose reader was cancelled ends like any other.
                if Task.isCancelled { throw await cut.first(.cancelled) }
                if let reason = await cut.reason { throw reason }
                return nil
            }

            private func failure(_ error: any Error) -> ClientError {
                guard let reason = error as? TransportError else {
                    return .transport(TransportFailure(reason: TransportError(.other, "\(error)"), attempts: attempts))
                }
                if reason.kind == .cancelled { return .cancelled }
                return .transport(TransportFailure(reason: reason, attempts: attempts))
            }
        }

        let pieces: AsyncThrowingStream<Data, any Error>
        let attempts: Int
        private let cut = StreamCut()

        /// Bytes as a transport hands them out.
        init(pieces: AsyncThrowingStream<Data, any Error>, attempts: Int) {
            self.pieces = pieces
            self.attempts = attempts
        }

        /// Begins with the first byte.
        public func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(pieces: pieces.makeAsyncIterator(), cut: cut, attempts: attempts)
        }

        /// All bytes; an error if there are more than `limit`.
        public func collected(upTo limit: Int = ClientDefaults.largestBody) async throws(ClientError) -> Data {
            var bytes = Data()
            var iterator = makeAsyncIterator()
            while let piece = try await iterator.next() {
                guard bytes.count + piece.count <= limit else {
                    let reason = TransportError(.tooLarge, "the body has more than \(limit) bytes")
                    throw .transport(TransportFailure(reason: reason, attempts: attempts))
                }
                bytes.append(piece)
            }
            return bytes
        }
    }
}
