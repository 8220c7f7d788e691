namespace ZegoCallKit.Calls.Signaling;

/// <summary>Represents a payload of which some parts have arrived.</summary>
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

    /// <summary>Adds a part; a duplicate changes nothing.</summary>
    /// <returns>The payload, if it is complete; otherwise <see langword="null"/>.</returns>
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
