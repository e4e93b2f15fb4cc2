import Foundation
import Testing

@testable import SwiftSupport

@Suite struct IncomingBodyTests {
    @Test func aBodyIsReadOrTheErrorSaysWhere() throws {
        #expect(try IncomingBody.required(Data(#"{"a": [1, 2]}"#.utf8)) == ["a": [1, 2]])
        let error = #expect(throws: SDK.UnreadableCall.self) {
            try IncomingBody.required(Data(#"{"a": [1, "two"]}"#.utf8)) as [String: [Int]]
        }
        #expect(error?.path == "$.a[1]")
    }

    @Test func aBodyThatMayNotComeIsNilWithoutBytes() throws {
        #expect(try IncomingBody.optional(Data()) as String? == nil)
        #expect(try IncomingBody.optional(Data(#""text""#.utf8)) == "text")
        #expect(throws: SDK.UnreadableCall.self) { try IncomingBody.required(Data()) as String }
    }
}
