/// An operator, and the others that stand in its place.
enum OperatorChange: String {
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
    case equal = "=="
    case unequal = "!="
    case and = "&&"
    case or = "||"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case rest = "%"

    /// The others.
    var others: [String] {
        switch self {
        case .less: ["<=", ">="]
        case .atMost: ["<", ">"]
        case .greater: [">=", "<="]
        case .atLeast: [">", "<"]
        case .equal: ["!="]
        case .unequal: ["=="]
        case .and: ["||"]
        case .or: ["&&"]
        case .plus: ["-"]
        case .minus: ["+"]
        case .times: ["/"]
        case .over: ["*"]
        case .rest: ["/"]
        }
    }

    /// What is changed.
    var kind: SourceMutant.Kind {
        switch self {
        case .less, .atMost, .greater, .atLeast, .equal, .unequal: .comparison
        case .and, .or: .logic
        case .plus, .minus, .times, .over, .rest: .arithmetic
        }
    }
}
