import SourceNodes

extension Violation {
    /// What is wrong, as it goes on after what the piece is called: `must be of type string, not 7`.
    package var words: String {
        switch problem {
        case .notAllowed: "is not allowed"
        case .type(let types):
            "must be of type \(types.map(\.rawValue).joined(separator: " or ")), not \(value.inWords)"
        case .constant(let wanted): "must be \(wanted.inWords), not \(value.inWords)"
        case .notListed: "is \(value.inWords), which \"enum\" does not list"
        case .bound(let rule): "is \(value.inWords), \(rule.words)"
        case .size(let count, let size): "has \(count) \(size.words)"
        case .pattern(let pattern): "is \(value.inWords), which does not match \"\(pattern)\""
        case .format(let format): "is \(value.inWords), no \(format.inWords)"
        case .equalElements: "has equal elements"
        case .matchingElements(let count): "has \(count) elements that fit \"contains\""
        case .missing(let name): "lacks \"\(name)\""
        case .missingBeside(let name, let other): "lacks \"\(name)\", which \"\(other)\" calls for"
        case .name(let name): "has the name \"\(name)\", which is not allowed"
        case .fitsNone: "fits none of \"\(keyword)\""
        case .fitsSeveral: "fits several of \"\(keyword)\""
        case .fitsForbidden: "fits what \"not\" forbids"
        }
    }
}

extension NumberRule {
    fileprivate var words: String {
        switch self {
        case .least(let bound): "below \(bound.text)"
        case .most(let bound): "above \(bound.text)"
        case .above(let bound): "not above \(bound.text)"
        case .below(let bound): "not below \(bound.text)"
        case .multiple(let divisor): "no multiple of \(divisor.text)"
        }
    }
}

extension Problem.Size {
    fileprivate var words: String {
        switch self {
        case .fewer(let bound, let unit): "\(unit.rawValue), fewer than \(bound)"
        case .more(let bound, let unit): "\(unit.rawValue), more than \(bound)"
        }
    }
}
