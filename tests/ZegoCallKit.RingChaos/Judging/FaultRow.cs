namespace ZegoCallKit.RingChaos.Judging;

/// <summary>The figures of what began under one fault.</summary>
internal sealed class FaultRow(string name)
{
    public string Name => name;

    public int Sent { get; set; }

    public int Lost { get; set; }

    public int Twice { get; set; }

    public int OutOfOrder { get; set; }

    public int Calls { get; set; }

    public int Answered { get; set; }

    public int Disagree { get; set; }

    public int Excluded { get; set; }

    public void Add(FaultRow row)
    {
        Sent += row.Sent;
        Lost += row.Lost;
        Twice += row.Twice;
        OutOfOrder += row.OutOfOrder;
        Calls += row.Calls;
        Answered += row.Answered;
        Disagree += row.Disagree;
        Excluded += row.Excluded;
    }
}
