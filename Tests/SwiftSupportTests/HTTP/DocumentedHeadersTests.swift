import Testing

@testable import SwiftSupport

/// The headers of OpenAPI 3.1, section 4.8.21: values in the style `simple`, or JSON.
@Suite struct DocumentedHeadersTests {
    private let headers: SDK.HTTPHeaders = [
        "X-Left": "17", "X-Flag": "true", "X-Version": "17", "X-Until": "2024-02-29T12:00:00Z", "X-Regions": "eu, us",
        "X-Sizes": "1,2,3", "X-Point": "x,1,y,2", "X-Names": "x=1,y=two", "X-Quota": #"{"used":3,"of":10}"#,
        "X-Odd": "many",
    ]

    @Test func oneValueIsReadAsItsType() {
        #expect(headers.documented("x-left") == 17)
        #expect(headers.documented("X-Flag") == true)
        #expect(headers.documented("X-Version") == "17")
        #expect(headers.documented("X-Until") == SDK.Timestamp("2024-02-29T12:00:00Z"))
    }

    @Test func listsAndObjectsAreSplit() {
        #expect(headers.documented("X-Regions") == ["eu", "us"])
        #expect(headers.documented("X-Sizes") == [1, 2, 3])
        #expect(headers.documented("X-Point") == ["x": 1, "y": 2])
        #expect(headers.documented("X-Names", layout: .exploded) == ["x": "1", "y": "two"])
    }

    @Test func contentIsReadAsJSON() {
        #expect(headers.documented("X-Quota", layout: .json) == ["used": 3, "of": 10])
    }

    @Test func whatDidNotComeOrIsAnotherTypeIsNil() {
        #expect(headers.documented("X-None") as String? == nil)
        #expect(headers.documented("X-Odd") as Int? == nil)
    }
}
