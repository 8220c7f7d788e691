namespace ZegoCallKit.Signaling.Redis;

/// <summary>Contains the scripts. Redis runs each of them atomically.</summary>
internal static class Lua
{
    private static readonly string Inbox = Load("inbox");

    public static string Append { get; } = Inbox + Load("append");

    public static string Read { get; } = Inbox + Load("read");

    public static string Ack { get; } = Inbox + Load("ack");

    public static string Connect { get; } = Inbox + Load("connect");

    public static string Disconnect { get; } = Inbox + Load("disconnect");

    public static string SetOffline { get; } = Inbox + Load("set-offline");

    public static string Published { get; } = Load("published");

    public static string Push { get; } = Inbox + Load("push");

    public static string Reply { get; } = Load("reply");

    public static string Rate { get; } = Load("rate");

    public static string Change { get; } = Load("change");

    public static string History { get; } = Load("history");

    public static string Forget { get; } = Load("forget");

    public static string Page { get; } = Load("page");

    public static string Claim { get; } = Load("claim");

    public static string Done { get; } = Load("done");

    private static string Load(string name)
    {
        using var stream = typeof(Lua).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The script {name} is not in the library.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd() + "\n";
    }
}
