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
    public IReadOnlyList<AskerRecord> Askers { get; init; } = [];

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

    public RingRecord? RingOf(MemberRecord member) => Rings.FirstOrDefault(ring => ring.Id == member.Ring && (member.RungBy is null || ring.From == member.RungBy));

    /// <summary>Returns the member with the state of a user who is in the call, on a device.</summary>
    public MemberRecord Return(MemberRecord member, string device) =>
        member with { State = member.User == Inviter ? MemberState.Inviter : MemberState.Accepted, Device = device, HasLeft = false };

    /// <summary>Returns the members who receive a message to the call.</summary>
    /// <param name="isPassing">Whether the message is worth something only now, to those who are in the call or ring; other messages also reach members who left.</param>
    public IEnumerable<string> Receivers(bool isPassing) => Members.Where(member => member.IsReached || (member.HasJoined && !isPassing)).Select(static member => member.User);
}
