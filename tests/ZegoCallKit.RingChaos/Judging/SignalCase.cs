namespace ZegoCallKit.RingChaos.Judging;

/// <summary>What is known of a signal.</summary>
internal sealed class SignalCase
{
    private readonly HashSet<string> _received = new(StringComparer.Ordinal);

    /// <summary>Gets or sets the sending; <see langword="null"/> while nobody has reported it.</summary>
    public ChaosEvent? Sent { get; set; }

    /// <summary>Gets or sets when the judge heard of the sending, as the number of the event.</summary>
    public long At { get; set; }

    public bool IsAccepted { get; set; }

    /// <summary>Gets or sets why it was not accepted, as its sender was told by an exception.</summary>
    public string? Failure { get; set; }

    public int Twice { get; private set; }

    /// <summary>Gets where later signals of the same sender came before it.</summary>
    public List<string> Overtaken { get; } = [];

    public bool IsSettled => IsAccepted || Failure is not null;

    /// <summary>Notes that a device got it.</summary>
    /// <returns>Whether it was the first time.</returns>
    public bool Receive(ChaosEvent received)
    {
        if (_received.Add(received.Seat))
        {
            return true;
        }

        Twice++;
        return false;
    }

    public bool HasReached(string seat) => _received.Contains(seat);
}
