namespace ZegoCallKit.Playing;

/// <summary>Wants the streams that a predicate picks from another policy's.</summary>
internal sealed record WherePolicy(Func<StreamInfo, bool> Predicate, PlayPolicy Among) : PlayPolicy
{
    internal override int Limit => Among.Limit;

    internal override PlayWish Judge(StreamInfo stream)
    {
        var wish = Among.Judge(stream);
        return wish.IsWanted && Predicate(stream) ? wish : default;
    }
}
