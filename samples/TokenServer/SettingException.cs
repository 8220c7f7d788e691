namespace TokenServer;

/// <summary>Thrown when a setting is missing or invalid. The message never repeats a secret.</summary>
internal sealed class SettingException(string message, Exception? innerException = null) : Exception(message, innerException);
