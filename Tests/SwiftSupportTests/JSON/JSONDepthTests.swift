import Dispatch
import Foundation
import Testing

@testable import SwiftSupport

@Suite("The deepest documents")
struct JSONDepthTests {
    /// Threads of an app have stacks as small as 512 KiB, and a program built for debugging has the largest frames.
    @Test("fit on the stack of a thread, read, written, compared and stored")
    func smallStack() throws {
        let levels = 253
        let topics = String(repeating: #"{"name":"n","parent":"#, count: levels) + #"{"name":"last"}"#
        let text = #"{"name":"first","children":["# + topics + String(repeating: "}", count: levels) + "]}"
        let arrays = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
        let result = onSmallStack {
            let topic = try decode(Topic.self, text, .strict)
            let value = try decode(SupportClient.JSONValue.self, arrays)
            return try encode(topic) == text && encode(value) == arrays && topic == topic && value == value
        }
        #expect(try result.get())
    }

    private func onSmallStack(_ body: @escaping @Sendable () throws -> Bool) -> Result<Bool, any Error> {
        let outcome = Outcome()
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            outcome.result = Result { try body() }
            done.signal()
        }
        thread.stackSize = 512 * 1024
        thread.start()
        done.wait()
        return outcome.result
    }
}

/// Written by the thread before it signals, read after that.
private final class Outcome: @unchecked Sendable {
    var result = Result<Bool, any Error>.success(false)
}
