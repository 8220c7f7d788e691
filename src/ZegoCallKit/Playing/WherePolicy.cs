namespace ZegoCallKit.Playing;

/// <summary>Plays the streams that a predicate selects from those that another policy wants.</summary>
internal sealed record WherePolicy(Func<StreamInfo, bool> Predicate, PlayPolicy Among) : PlayPolicy
{
    internal override int Limit => Among.Limit;

    internal override PlayDecision Judge(StreamInfo stream)
    {
        var decision = Among.Judge(stream);
        return decision.IsWanted && Predicate(stream) ? decision : default;
    }
}
