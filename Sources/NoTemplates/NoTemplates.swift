/// No templates: what the build's own list of them hides as soon as it is there.
///
/// When Concord is a tool of somebody's plugin, the package manager compiles it once before it runs any plugin, the one
/// that lays in the templates included. That program is never run; without this it would not compile, and each first build
/// of a package that uses Concord would show an error.
package let embeddedFiles: [(path: String, text: String)] = []
