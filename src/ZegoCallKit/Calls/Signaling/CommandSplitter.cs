namespace ZegoCallKit.Calls.Signaling;

/// <summary>
/// Splits payloads into custom commands of the form <c>zck/1 id part/parts base64</c>. They do not interfere with other commands of the room.
/// </summary>
/// <param name="run">Distinguishes this connection's messages from those of earlier connections.</param>
internal sealed class CommandSplitter(Guid run)
{
    public const string Mark = "zck/1 ";
    public const int MaxCommandBytes = Messaging.RoomMessages.MaxTextBytes;

    /// <summary>Defines how many bytes of the payload a part contains: the header takes at most 46 bytes, and base64 turns three bytes into four.</summary>
    public const int PartBytes = (MaxCommandBytes - 46) / 4 * 3;

    private readonly string _run = run.ToString("N")[..16];
    private long _number;

    /// <summary>Creates a splitter with an id of its own.</summary>
#pragma warning disable RS0030 // The id tells the messages of one connection from those of another; nothing is decided by it.
    public static CommandSplitter Create() => new(Guid.NewGuid());
#pragma warning restore RS0030

    public IReadOnlyList<string> Split(ReadOnlySpan<byte> payload)
    {
        var id = $"{_run}{_number++:x}";
        var parts = (payload.Length + PartBytes - 1) / PartBytes;
        var commands = new string[parts];
        for (var part = 0; part < parts; part++)
        {
            var from = part * PartBytes;
            commands[part] = $"{Mark}{id} {part + 1}/{parts} {Convert.ToBase64String(payload[from..Math.Min(from + PartBytes, payload.Length)])}";
        }

        return commands;
    }
}
