import APIModel
import OpenAPIDocument

/// A resource in the making: its calls with their verbs, and the groups inside it.
struct CallGroup {
    /// A call with its verb.
    struct Entry {
        let call: Call
        var verb: NameHint
    }

    let name: String
    /// The words of the name: groups whose words are alike are one.
    let words: [String]
    let isChosen: Bool
    let documentation: Documentation
    let origin: Origin
    var entries: [Entry] = []
    var children: [CallGroup] = []
}

/// The calls by resource, in the order in which the document first uses each.
func groupCalls(_ calls: [Call], in document: Document) -> [CallGroup] {
    var root = CallGroup(
        name: "",
        words: [],
        isChosen: false,
        documentation: Documentation(),
        origin: Origin(pointer: "#", range: nil)
    )
    for call in calls {
        insert(call, at: resourcePath(of: call, in: document).prefix(deepestResource), into: &root, document: document)
    }
    return root.children.map(withDistinctVerbs)
}

/// How many resources may lie inside each other; what lies deeper stays at this depth.
private let deepestResource = 8

private struct ResourceName {
    let name: String
    let isChosen: Bool
    let tag: Tag?
}

private func resourcePath(of call: Call, in document: Document) -> [ResourceName] {
    let tag = call.operation.tags.first.flatMap { document.tag(named: $0) }
    if !call.operation.extensions.group.isEmpty {
        return call.operation.extensions.group.map { ResourceName(name: $0, isChosen: true, tag: nil) }
    }
    if let tag, !tag.extensions.group.isEmpty {
        return tag.extensions.group.enumerated().map { index, name in
            ResourceName(name: name, isChosen: true, tag: index + 1 == tag.extensions.group.count ? tag : nil)
        }
    }
    if let tag { return document.ancestry(of: tag).map { ResourceName(name: $0.name, isChosen: false, tag: $0) } }
    if let name = call.operation.tags.first { return [ResourceName(name: name, isChosen: false, tag: nil)] }
    let segment = call.segments.first { !$0.hasPrefix("{") && !isPrefix($0) }
    return [ResourceName(name: segment ?? "general", isChosen: false, tag: nil)]
}

extension Document {
    fileprivate func tag(named name: String) -> Tag? { tags.first { $0.name == name } }

    /// The tag below those that it lies in by its `parent`, outermost first; parents in a circle are none.
    fileprivate func ancestry(of tag: Tag) -> [Tag] {
        var line = [tag]
        while let name = line[0].parent, let parent = self.tag(named: name) {
            guard line.count < deepestResource, !line.contains(where: { $0.name == name }) else { return [tag] }
            line.insert(parent, at: 0)
        }
        return line
    }
}

/// Whether a segment of a path says nothing of what is there, such as `api` or `v1`.
func isPrefix(_ segment: String) -> Bool {
    if ["api", "apis", "rest"].contains(segment.lowercased()) { return true }
    let version = segment.dropFirst()
    return segment.first?.lowercased() == "v" && !version.isEmpty
        && version.allSatisfy { $0.isNumber || $0 == "." }
}

private func insert(
    _ call: Call,
    at path: ArraySlice<ResourceName>,
    into group: inout CallGroup,
    document: Document
) {
    guard let step = path.first else {
        group.entries.append(CallGroup.Entry(call: call, verb: verb(of: call, in: group)))
        return
    }
    let wanted = writtenWords(of: step.name)
    let index =
        group.children.firstIndex { wanted.isEmpty ? $0.name == step.name : $0.words == wanted }
        ?? group.children.endIndex
    if index == group.children.endIndex {
        group.children.append(
            CallGroup(
                name: step.name,
                words: wanted,
                isChosen: step.isChosen,
                documentation: Documentation(prose: step.tag?.summary, step.tag?.description),
                origin: step.tag.map { Origin($0) } ?? Origin(call.operation)
            )
        )
    }
    insert(call, at: path.dropFirst(), into: &group.children[index], document: document)
}

// MARK: Verbs

private func verb(of call: Call, in group: CallGroup) -> NameHint {
    if let method = call.operation.extensions.method {
        return NameHint(method, context: [group.name], isChosen: true)
    }
    return NameHint(shortVerb(of: call.id, in: group.name), context: [group.name])
}

/// The operation id less the words of its resource: `listTrainings` of `Trainings` is `list`.
private func shortVerb(of id: String, in resource: String) -> String {
    let all = writtenWords(of: id)
    let own = writtenWords(of: resource).map(singular)
    guard !own.isEmpty, all.count > own.count else { return id }
    for start in 0...(all.count - own.count) {
        let end = start + own.count
        guard all[start..<end].map(singular) == own else { continue }
        let rest = all[..<start] + all[end...]
        return prepositions.contains(rest.first ?? "") ? id : joined(rest)
    }
    return id
}

/// Words with which no verb begins.
private let prepositions: Set<String> = ["at", "by", "for", "from", "in", "of", "on", "to", "with"]

/// Calls whose verbs would be the same keep their whole ids.
private func withDistinctVerbs(_ group: CallGroup) -> CallGroup {
    var group = group
    let verbs = group.entries.map { writtenWords(of: $0.verb.preferred) }
    let uses = Dictionary(verbs.map { ($0, 1) }, uniquingKeysWith: +)
    for index in group.entries.indices where !group.entries[index].verb.isChosen {
        if uses[verbs[index]] ?? 0 > 1 {
            group.entries[index].verb = NameHint(group.entries[index].call.id, context: [group.name])
        }
    }
    group.children = group.children.map(withDistinctVerbs)
    return group
}
