namespace ZegoCallKit.Server;

/// <summary>
/// What the bearer of a token may do, in one room (ZEGO: the privilege payload). ZEGO's cloud looks at it only after ZEGO has switched privilege control on
/// for the AppID; publishing without the right then ends with 1002082.
/// </summary>
public sealed record TokenPrivileges
{
    /// <summary>The longest room id, in bytes of UTF-8.</summary>
    public const int MaxRoomIdBytes = 127;

    /// <summary>The longest stream id, in bytes of UTF-8.</summary>
    public const int MaxStreamIdBytes = 255;

    /// <summary>The room it is good for: 1 to 127 bytes.</summary>
    public required string RoomId { get; init; }

    /// <summary>Whether the bearer may log in to the room. Default yes.</summary>
    public bool MayLogin { get; init; } = true;

    /// <summary>Whether the bearer may publish streams there. Default no.</summary>
    public bool MayPublish { get; init; }

    /// <summary>The streams that may be published, 1 to 255 bytes each; <see langword="null"/> (the default) for any.</summary>
    public IReadOnlyList<string>? StreamIds { get; init; }

    /// <summary>Compares by content, the list of streams included.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether both grant the same.</returns>
    public bool Equals(TokenPrivileges? other) =>
        other is not null
        && RoomId == other.RoomId
        && MayLogin == other.MayLogin
        && MayPublish == other.MayPublish
        && (StreamIds, other.StreamIds) switch
        {
            (null, null) => true,
            ({ } mine, { } theirs) => mine.SequenceEqual(theirs, StringComparer.Ordinal),
            _ => false,
        };

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RoomId, MayLogin, MayPublish, StreamIds?.Count);

    internal void Validate(string parameter)
    {
        Limits.Text(RoomId, MaxRoomIdBytes, "room id of a privilege", parameter);
        foreach (var streamId in StreamIds ?? [])
        {
            Limits.Text(streamId, MaxStreamIdBytes, "stream id of a privilege", parameter);
        }
    }
}
