namespace ZegoCallKit.Calls.Signaling;

/// <summary>A payload of which some parts have come.</summary>
internal sealed class UnfinishedPayload(string id, int count)
{
    private readonly byte[]?[] _parts = new byte[]?[count];

    public string Id => id;

    public int Count => count;

    /// <summary>Adds a part; a repeated one changes nothing.</summary>
    /// <returns>The whole payload, when it is.</returns>
    public byte[]? Add(CommandPart part)
    {
        _parts[part.Number - 1] ??= part.Bytes;
        return Array.TrueForAll(_parts, static one => one is not null) ? [.. _parts.SelectMany(static one => one!)] : null;
    }
}
