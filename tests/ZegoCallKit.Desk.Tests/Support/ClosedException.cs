namespace ZegoCallKit.Desk.Tests.Support;

/// <summary>Thrown when the desk closed instead of sending what a test waits for.</summary>
internal sealed class ClosedException(string message) : Exception(message);
