namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Represents the server's state of a call.</summary>
internal sealed record CallRecord
{
    public required string Call { get; init; }

    /// <summary>Gets the number of changes of the record, for stores that compare and set.</summary>
    public long Version { get; init; }

    public required string Inviter { get; init; }

    /// <summary>Gets the kind: <c>audio</c>, <c>video</c>, or <see langword="null"/> if unknown.</summary>
    public string? Kind { get; init; }

    public required long StartedAt { get; init; }

    public long? AnsweredAt { get; init; }

    public long? EndedAt { get; init; }

    /// <summary>Gets when a member last sent a message to the call, accurate to <see cref="CallRules.ActivityMs"/>.</summary>
    public long LastActive { get; init; }

    public IReadOnlyList<MemberRecord> Members { get; init; } = [];

    public IReadOnlyList<RingRecord> Rings { get; init; } = [];

    /// <summary>Gets the users who are not members and have sent a message about the call to a member: they become members when a member replies.</summary>
    public IReadOnlyList<string> Askers { get; init; } = [];

    public MemberRecord? Find(string user)
    {
        foreach (var member in Members)
        {
            if (member.User == user)
            {
                return member;
            }
        }

        return null;
    }

    public RingRecord? RingOf(MemberRecord member) => Rings.FirstOrDefault(ring => ring.Id == member.Ring);

    /// <summary>Gets the members who receive a message to the call.</summary>
    public IEnumerable<string> Receivers => Members.Where(static member => member.HasJoined || member.State is MemberState.Ringing).Select(static member => member.User);
}
