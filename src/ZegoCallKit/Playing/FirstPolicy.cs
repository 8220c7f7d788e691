namespace ZegoCallKit.Playing;

/// <summary>Plays the first streams, up to a number, of those that another policy wants.</summary>
internal sealed record FirstPolicy(int Count, PlayPolicy Among, Func<StreamInfo, int>? Priority) : PlayPolicy
{
    internal override int Limit => Math.Min(Count, Among.Limit);

    internal override PlayDecision? OfAll => Priority is null ? Among.OfAll : null;

    internal override PlayDecision Judge(StreamInfo stream)
    {
        var decision = Among.Judge(stream);
        return decision.IsWanted && Priority is not null ? decision with { Priority = Priority(stream) } : decision;
    }
}
