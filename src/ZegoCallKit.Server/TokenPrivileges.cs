namespace ZegoCallKit.Server;

/// <summary>
/// Represents what a user may do in one room with a token (ZEGO: the privilege payload). ZEGO's cloud checks it only after ZEGO has enabled privilege control
/// for the AppID; publishing without the privilege then ends with 1002082.
/// </summary>
public sealed record TokenPrivileges
{
    /// <summary>The maximum length of a room id, in bytes of UTF-8.</summary>
    public const int MaxRoomIdBytes = 127;

    /// <summary>The maximum length of a stream id, in bytes of UTF-8.</summary>
    public const int MaxStreamIdBytes = 255;

    /// <summary>Gets the id of the room: 1 to 127 bytes.</summary>
    public required string RoomId { get; init; }

    /// <summary>Gets whether the user may log in to the room. The default is true.</summary>
    public bool MayLogin { get; init; } = true;

    /// <summary>Gets whether the user may publish streams in the room. The default is false.</summary>
    public bool MayPublish { get; init; }

    /// <summary>Gets the ids of the streams that the user may publish, 1 to 255 bytes each; <see langword="null"/> (the default) allows any stream.</summary>
    public IReadOnlyList<string>? StreamIds { get; init; }

    /// <summary>Compares the content, including the list of streams.</summary>
    /// <param name="other">The privileges to compare with.</param>
    /// <returns>true if both grant the same privileges.</returns>
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
        Limits.Text(RoomId, MaxRoomIdBytes, "room id of the privilege", OptionGuard.PathOf(parameter, nameof(RoomId)));
        foreach (var streamId in StreamIds ?? [])
        {
            Limits.Text(streamId, MaxStreamIdBytes, "stream id of the privilege", OptionGuard.PathOf(parameter, nameof(StreamIds)));
        }
    }
}
