namespace Chancery.Core.Sources;

internal enum MarkdownLineKind { Text, Blank, Heading, Rule, Item, Quote, Row, Fence, Definition }
