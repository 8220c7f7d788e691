namespace ZegoCallKit.Playing;

/// <summary>Plays the streams that a predicate selects from those that another policy wants.</summary>
internal sealed record WherePolicy(Func<StreamInfo, bool> Predicate, PlayPolicy Among) : PlayPolicy
{
    internal override int Limit => Among.Limit;

    internal override PlayWish Judge(StreamInfo stream)
    {
        var wish = Among.Judge(stream);
        return wish.IsWanted && Predicate(stream) ? wish : default;
    }
}
