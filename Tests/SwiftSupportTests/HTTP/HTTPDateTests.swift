import Foundation
import Testing

@testable import SwiftSupport

/// The dates of RFC 9110, section 5.6.7, against Foundation's formatter.
@Suite struct HTTPDateTests {
    private static func formatter(_ form: String) -> DateFormatter {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = form
        return formatter
    }

    @Test(arguments: [
        "EEE, dd MMM yyyy HH:mm:ss 'GMT'", "EEEE, dd-MMM-yy HH:mm:ss 'GMT'", "EEE MMM d HH:mm:ss yyyy",
    ])
    func eachMonthOfManyYearsIsRead(form: String) {
        let formatter = Self.formatter(form)
        // A day and some in each month from 1970 to 2069, the years that two digits stand for.
        for seconds in stride(from: 3_661, to: 3_155_760_000, by: 2_629_743 + 86_399) {
            let text = formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
            #expect(HTTPDate(text)?.seconds == seconds, "\(text)")
        }
    }

    @Test(arguments: [
        ("Thursday, 01-Jan-70 00:00:00 GMT", 0), ("Tuesday, 31-Dec-69 23:59:59 GMT", 3_155_759_999),
        ("Friday, 31-Dec-99 23:59:60 GMT", 946_684_800), ("Saturday, 01-Jan-00 00:00:00 GMT", 946_684_800),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799), ("SUN, 06 NOV 1994 08:49:37 GMT", 784_111_777),
    ])
    func theEdgesOfYearsAreRead(text: String, seconds: Int) {
        #expect(HTTPDate(text)?.seconds == seconds)
    }

    @Test(arguments: [
        "Wed, 31 Dec 1969 23:59:59 GMT", "Sun, 06 Nov 100 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT",
        "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 06 Nov 1994 08::49:37 GMT",
        "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 1994 x:08:49:37 GMT", "Sun, +6 Nov 1994 08:49:37 GMT",
        "Sun, 00006 Nov 1994 08:49:37 GMT", "Sun, 06 Nov Dec 1994 08:49:37 GMT", "Sun, 06 Nov 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 09:00:00 GMT", "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 31 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 7 08:49:37 GMT",
    ])
    func otherTextsAreNone(text: String) {
        #expect(HTTPDate(text) == nil)
    }
}
