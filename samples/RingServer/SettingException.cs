namespace RingServer;

/// <summary>The configuration has something in it that cannot be used. The message never repeats a secret.</summary>
internal sealed class SettingException(string message) : Exception(message);
