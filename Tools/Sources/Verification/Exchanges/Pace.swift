import Foundation

/// How fast requests follow each other, and how long a server may ask to be left alone.
package struct Pace: Sendable {
    /// The time between the beginnings of two requests.
    package var interval: Duration
    /// How long one is ready to wait where the server asks for it.
    package var patience: Duration
    /// How often a request is sent again that the server was too busy for.
    package var repetitions = 2

    /// A pace; one request a second without another wish.
    package init(interval: Duration = .seconds(1), patience: Duration = .seconds(120)) {
        self.interval = interval
        self.patience = patience
    }

    /// How long to wait before a request is sent again; nil where the answer does not ask for that.
    func pause(after answer: HTTPAnswer, now: Date) -> Duration? {
        switch (answer.status, answer.header("Retry-After")) {
        case (429, nil): interval * 5
        case (429, let text?), (503, let text?): Self.delay(text, now) ?? interval * 5
        default: nil
        }
    }

    /// RFC 9110, section 10.2.3: seconds, or a date.
    private static func delay(_ text: String, _ now: Date) -> Duration? {
        let text = text.trimmingCharacters(in: .whitespaces)
        if let seconds = Int(text) { return seconds < 0 ? nil : .seconds(seconds) }
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "GMT")
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return format.date(from: text).map { .seconds(max(0, Int($0.timeIntervalSince(now).rounded(.up)))) }
    }
}

/// Lets requests begin one interval after the other.
struct Metronome {
    private let interval: Duration
    private var next = ContinuousClock.now

    /// A metronome of this interval.
    init(_ interval: Duration) {
        self.interval = interval
    }

    /// Waits until the next request may begin.
    mutating func beat() async throws {
        try await Task.sleep(until: next, clock: .continuous)
        next = .now + interval
    }
}
