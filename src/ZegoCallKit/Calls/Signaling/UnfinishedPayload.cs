namespace ZegoCallKit.Calls.Signaling;

/// <summary>A payload of which some parts have come.</summary>
internal sealed class UnfinishedPayload(UserId from, string id, int count)
{
    private readonly byte[]?[] _parts = new byte[]?[count];

    public UserId From => from;

    public string Id => id;

    public int Count => count;

    /// <summary>Gets how many bytes its parts hold.</summary>
    public int Bytes { get; private set; }

    /// <summary>Gets when its newest part came, as a timestamp.</summary>
    public long TouchedAt { get; set; }

    /// <summary>Adds a part; a repeated one changes nothing.</summary>
    /// <returns>The whole payload, when it is.</returns>
    public byte[]? Add(CommandPart part)
    {
        if (_parts[part.Number - 1] is null)
        {
            _parts[part.Number - 1] = part.Bytes;
            Bytes += part.Bytes.Length;
        }

        return Array.TrueForAll(_parts, static one => one is not null) ? [.. _parts.SelectMany(static one => one!)] : null;
    }
}
