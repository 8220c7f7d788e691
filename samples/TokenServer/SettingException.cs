namespace TokenServer;

/// <summary>The configuration lacks something, or something in it cannot be used. The message never repeats a secret.</summary>
internal sealed class SettingException(string message, Exception? innerException = null) : Exception(message, innerException);
