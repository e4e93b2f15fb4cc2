// libyaml as the system provides it: Debian's libyaml-dev, Homebrew's libyaml.
#include <yaml.h>
