namespace ZegoCallKit.DocsText;

/// <summary>A page or a snippet that cannot be read.</summary>
public sealed class DocsException(string message) : Exception(message);
