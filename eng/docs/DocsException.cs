namespace ZegoCallKit.DocsText;

/// <summary>Thrown when a page or a snippet cannot be read.</summary>
public sealed class DocsException(string message) : Exception(message);
