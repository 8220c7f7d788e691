using System.Collections.Immutable;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Playing;

/// <summary>
/// Represents a user in a room at one moment, with everything that a program shows of them: name, streams, camera, microphone, sound level and quality. The local user is a participant,
/// too. Immutable; equal participants have equal values.
/// </summary>
public sealed record Participant
{
    /// <summary>Gets the user: id and display name.</summary>
    public required RoomUser User { get; init; }

    /// <summary>Gets whether this is the local user.</summary>
    public required bool IsLocal { get; init; }

    /// <summary>Gets when this client first saw the user in the room, by its own clock. For users who were there before, this is about the time of the login.</summary>
    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>Gets the streams that the user publishes, in the order in which they appeared; empty if there are none.</summary>
    public ImmutableArray<ParticipantStream> Streams { get; init; } = [];

    /// <summary>
    /// Gets whether the user speaks: the smoothed level of one of their streams has reached <see cref="Audio.ActiveSpeakerOptions.Threshold"/> within the last
    /// <see cref="Audio.ActiveSpeakerOptions.Hold"/>. Several participants can speak at the same time. Requires sound levels: <see cref="ZegoClientOptions.SoundLevelInterval"/>.
    /// </summary>
    public bool IsSpeaking { get; init; }

    /// <summary>Gets the quality of the user's network, updated about every 2 s while publishing or playing; <see langword="null"/> before the first report.</summary>
    public NetworkQuality? Network { get; init; }

    /// <summary>Gets what the user reports in a call: a raised hand, whether it is a bot, and attributes. In a room without a call, nothing is reported.</summary>
    public ParticipantStatus Status { get; init; } = ParticipantStatus.None;

    /// <summary>Gets the id of the user.</summary>
    public UserId Id => User.Id;

    /// <summary>Gets the display name; it may be empty for users of other clients.</summary>
    public string Name => User.Name;

    /// <summary>Gets the extra information of the first stream; empty if there is none. It is text from another user: check it before you use it.</summary>
    public string ExtraInfo => Streams.IsEmpty ? "" : Streams[0].ExtraInfo;

    /// <summary>Gets whether one of the streams carries live video; <see langword="false"/> if all that is known says no, <see langword="null"/> if nothing is known.</summary>
    public bool? IsCameraOn => Any(static stream => stream.IsCameraOn);

    /// <summary>Gets whether one of the streams carries live audio; <see langword="false"/> if all that is known says no, <see langword="null"/> if nothing is known.</summary>
    public bool? IsMicrophoneOn => Any(static stream => stream.IsMicrophoneOn);

    /// <summary>Gets the highest sound level of the streams: 0 to 100.</summary>
    public float SoundLevel => Streams.IsEmpty ? 0 : Streams.Max(static stream => stream.SoundLevel);

    /// <summary>Gets the worst measured quality of the streams; <see cref="QualityLevel.Unknown"/> if none has been measured.</summary>
    public QualityLevel Quality => Streams
        .Select(static stream => stream.Quality)
        .Where(static quality => quality != QualityLevel.Unknown)
        .DefaultIfEmpty(QualityLevel.Unknown)
        .Max();

    /// <summary>Returns whether another participant has the same values, including the same streams.</summary>
    /// <param name="other">The other participant.</param>
    /// <returns><see langword="true"/> if all values are the same.</returns>
    public bool Equals(Participant? other) =>
        other is not null
        && User == other.User
        && IsLocal == other.IsLocal
        && JoinedAt == other.JoinedAt
        && IsSpeaking == other.IsSpeaking
        && Network == other.Network
        && Status == other.Status
        && Streams.AsSpan().SequenceEqual(other.Streams.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(User, JoinedAt, Streams.Length, IsSpeaking);

    /// <summary>Returns the user and what they do, without their extra information.</summary>
    /// <returns>A short description.</returns>
    public override string ToString() => $"participant '{Id}' ({Streams.Length} streams{(IsLocal ? ", local" : "")}{(IsSpeaking ? ", speaking" : "")})";

    private bool? Any(Func<ParticipantStream, bool?> value)
    {
        bool? result = null;
        foreach (var stream in Streams)
        {
            if (value(stream) is { } known)
            {
                result = known || result == true;
            }
        }

        return result;
    }
}
