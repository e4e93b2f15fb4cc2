import CodeGeneration
import SourceNodes
import SwiftLanguage

extension OptionReader {
    /// What `entry` says about a Swift SDK.
    mutating func swiftSettings(_ entry: Node.Mapping) -> SwiftSettings {
        var settings = SwiftSettings()
        settings.access = choice(entry["access"], named: "access") ?? settings.access
        settings.contents = choice(entry["contents"], named: "contents") ?? settings.contents
        settings.serverTransport =
            choice(entry["server-transport"], named: "server-transport") ?? settings.serverTransport
        settings.layout = layout(entry["layout"], shards: entry["shards"])
        settings.module = module(entry["module"])
        settings.mutationScore = mutationScore(entry["mutation-score"])
        return settings
    }

    /// The names of the layouts.
    private enum Layout: String, CaseIterable {
        case files, shards
    }

    private mutating func layout(_ layout: Node?, shards: Node?) -> SwiftLayout {
        let count = shards.flatMap { shardCount($0) }
        switch choice(layout, named: "layout") ?? Layout.files {
        case .shards:
            return .shards(count ?? SwiftLayout.usualShardCount)
        case .files:
            if let shards { reportInvalid("shards", "goes with \"layout: shards\"", at: shards.range) }
            return .files
        }
    }

    private mutating func module(_ node: Node?) -> String? {
        guard let node, let name = text(node, named: "module") else { return nil }
        if !SwiftSettings.canNameModule(name) {
            reportInvalid("module", "cannot be \(quoted(name)): it is no name of a Swift module", at: node.range)
        }
        return name
    }

    private mutating func mutationScore(_ node: Node?) -> MeasuredScore? {
        let known = ["mistakes", "contract", "told", "equivalent", "sources"]
        guard let node,
            let entry = self.known(known, required: known, of: node, named: quoted("mutation-score"), at: node.range),
            let mistakes = count(entry["mistakes"], named: "mistakes"),
            let contract = count(entry["contract"], named: "contract"), let told = count(entry["told"], named: "told"),
            let equivalent = count(entry["equivalent"], named: "equivalent"),
            let sources = text(entry["sources"], named: "sources")
        else { return nil }
        guard contract <= told, told <= mistakes else {
            reportInvalid("mutation-score", "tells more mistakes than were made", at: node.range)
            return nil
        }
        return MeasuredScore(
            mistakes: mistakes,
            contract: contract,
            told: told,
            equivalent: equivalent,
            sources: sources
        )
    }

    private mutating func count(_ node: Node?, named name: String) -> Int? {
        guard let node else { return nil }
        guard case .integer(let digits) = node.value, let count = Int(digits), count >= 0 else {
            reportInvalid(name, "is no number of mistakes", at: node.range)
            return nil
        }
        return count
    }

    private mutating func shardCount(_ node: Node) -> Int? {
        guard case .integer(let digits) = node.value, let count = Int(digits),
            SwiftLayout.shardCounts.contains(count)
        else {
            let bounds = SwiftLayout.shardCounts
            reportInvalid("shards", "is no number from \(bounds.lowerBound) to \(bounds.upperBound)", at: node.range)
            return nil
        }
        return count
    }
}
