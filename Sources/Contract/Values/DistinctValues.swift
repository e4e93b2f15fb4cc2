package import APIModel

/// Gives out values of the simple types, each only once as far as the type allows.
struct DistinctValues {
    /// How many values of each kind are left out at the beginning.
    private let seed: Int
    private var occurrences: [String: Int] = [:]
    private var usedTexts: Set<String> = []
    private var patterns: [String: KnownPattern] = [:]
    private var usedIntegers: Set<Int> = []
    private var nextInteger: Int
    private var nextNumber: Int
    private var nextDay: Int
    private var flags: Int
    private var enumerations: [TypeID: Int] = [:]

    /// Where in the list of texts that break clients those begin that stand for all texts without a form; nil: none do.
    private var breakingStart: Int?
    /// How many of them were given out.
    private(set) var breakingCount = 0

    /// Values that differ with the seed, as far as the type allows.
    init(seed: Int = 0) {
        self.seed = seed
        nextInteger = 11 + seed
        nextNumber = 11 + seed
        nextDay = seed
        flags = seed
    }

    /// From here on, texts without a form are those that break clients, from the one at `start` on.
    mutating func breakTexts(from start: Int) {
        breakingStart = start
        breakingCount = 0
    }

    /// `from-2` for the second `from`.
    mutating func label(_ name: String) -> String { "\(name)-\(count(name))" }

    /// `from-2` for the second `from`, in the form that the format asks for.
    mutating func text(_ type: StringType, named name: String) -> String {
        switch type.format {
        case .date: return nextInstant().date
        case .dateTime: return nextInstant().time
        case .uuid: return "6f1a0c1e-0000-4000-8000-" + Digits.padded(count(""), 12)
        case .plain: return fitted(name, type)
        case .other(let format):
            return format == "email" || format == "uri" || format == "url" || format.hasPrefix("ip")
                || format == "hostname"
                ? text(ofFormat: format, named: name) : fitted(name, type)
        }
    }

    private mutating func text(ofFormat format: String, named name: String) -> String {
        let number = count(name)
        return switch format {
        case "email": "\(name)-\(number)@example.com"
        case "ipv4": "192.0.2.\(number % 256)"
        case "ipv6": "2001:db8::\(number % 10_000)"
        case "hostname": "\(name)-\(number).example.com"
        default: "https://example.com/\(name)-\(number)"
        }
    }

    private mutating func fitted(_ name: String, _ type: StringType) -> String {
        if type.format == .plain, type.pattern == nil, let start = breakingStart {
            defer { breakingCount += 1 }
            return BreakingTexts.all[(start + breakingCount) % BreakingTexts.all.count].text
        }
        let number = count(name)
        if let text = type.pattern.flatMap({ matching($0, type) }) { return text }
        var text = "\(name)-\(number)"
        if let maxLength = type.maxLength, text.unicodeScalars.count > maxLength {
            text = String(String(number, radix: 36).suffix(max(maxLength, 0)))
        }
        let missing = (type.minLength ?? 0) - text.unicodeScalars.count
        return missing > 0 ? text + String(repeating: "x", count: min(missing, 10_000)) : text
    }

    /// A text that the pattern matches, another one than before where there is one; of a length that fits, if there is.
    private mutating func matching(_ expression: String, _ type: StringType) -> String? {
        var entry = patterns[expression] ?? KnownPattern(pattern: PatternText(expression), next: seed + 1)
        defer { patterns[expression] = entry }
        guard let pattern = entry.pattern else { return nil }
        for _ in 0..<64 {
            let text = pattern.example(number: entry.next, extra: entry.extra(for: type))
            entry.next += 1
            if Self.fits(text, type), usedTexts.insert(text).inserted { return text }
        }
        return pattern.example(number: 1)
    }

    /// An expression with the number of the text that comes next.
    private struct KnownPattern {
        let pattern: PatternText?
        var next: Int

        /// Longer texts where there are no others, or where they must be.
        func extra(for type: StringType) -> Int {
            next % 4 == 0 ? min(type.minLength ?? 0, 1000) : min(next / 64, 20)
        }
    }

    private static func fits(_ text: String, _ type: StringType) -> Bool {
        let count = text.unicodeScalars.count
        return count >= type.minLength ?? 0 && count <= type.maxLength ?? .max
    }

    private mutating func count(_ name: String) -> Int {
        let number = (occurrences[name] ?? seed) + 1
        occurrences[name] = number
        return number
    }

    private mutating func nextInstant() -> (date: String, time: String) {
        defer { nextDay += 1 }
        // Each differs from the one before in day, hour, minute and second; the first day is a leap day.
        let start = (CalendarDay("2024-02-29")?.number ?? 0) * 86_400 + 8 * 3600 + 601
        let instant = Instant(seconds: start + nextDay * (86_400 + 3661))
        return (String(instant.text.prefix(10)), instant.text)
    }

    /// `true`, `false`, `true`, …
    mutating func flag() -> Bool {
        flags += 1
        return flags % 2 == 1
    }

    mutating func integer(_ type: IntegerType) -> Int {
        let step = max(type.multipleOf ?? 1, 1)
        let lower = type.minimum ?? min(type.maximum ?? 1, 1)
        let upper = type.maximum ?? .max
        let wish = max(nextInteger, lower)
        let start = wish <= upper ? wish : lower
        let value = candidates(from: start, to: upper, step: step) ?? candidates(from: lower, to: upper, step: step)
        usedIntegers.insert(value ?? lower)
        if let value { nextInteger = max(nextInteger, value == .max ? value : value + 1) }
        return value ?? lower
    }

    private func candidates(from lower: Int, to upper: Int, step: Int) -> Int? {
        let (first, overflow) = lower.addingReportingOverflow((step - (lower % step)) % step)
        guard !overflow, first <= upper else { return nil }
        return stride(from: first, through: upper, by: step).lazy.prefix(1000).first { !usedIntegers.contains($0) }
    }

    /// A number with an exact half, which every language spells alike.
    mutating func number(_ type: NumberType) -> String {
        defer { nextNumber += 1 }
        let wish = Double(nextNumber) + 0.5
        let lower = type.minimum?.value ?? -.infinity
        let upper = type.maximum?.value ?? .infinity
        if wish > lower, wish < upper { return String(wish) }
        if lower.isFinite, upper.isFinite {
            return Self.spelled(lower + (upper - lower) / Double(1 << (1 + nextNumber % 8)))
        }
        return Self.spelled(lower.isFinite ? lower.rounded(.down) + wish : upper.rounded(.up) - wish)
    }

    /// As JSON spells it, without a fraction of zero.
    static func spelled(_ number: Double) -> String {
        Int(exactly: number).map { String($0) } ?? String(number)
    }

    /// One documented value after the other.
    mutating func value(of enumeration: Enumeration, _ id: TypeID) -> JSONValue {
        guard !enumeration.values.isEmpty else { return .string("") }
        let index = enumerations[id] ?? seed
        enumerations[id] = index + 1
        return enumeration.json(enumeration.values[index % enumeration.values.count].wireValue)
    }
}

extension Enumeration {
    /// A value as JSON.
    package func json(_ wireValue: String) -> JSONValue {
        switch base {
        case .string: .string(wireValue)
        case .integer: .integer(wireValue)
        case .number: Int(wireValue) == nil ? .number(wireValue) : .integer(wireValue)
        }
    }
}
