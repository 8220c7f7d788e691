namespace ZegoCallKit.Signaling.SignalR.Authentication;

/// <summary>The exception that is thrown when there is no token for a connection. The message never contains a token.</summary>
internal sealed class TokenException(string message, Exception? innerException = null) : Exception(message, innerException);
