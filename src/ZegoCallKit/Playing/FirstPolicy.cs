namespace ZegoCallKit.Playing;

/// <summary>Plays the first streams, up to a number, of those that another policy wants.</summary>
internal sealed record FirstPolicy(int Count, PlayPolicy Among, Func<StreamInfo, int>? Priority) : PlayPolicy
{
    internal override int Limit => Math.Min(Count, Among.Limit);

    internal override PlayWish Judge(StreamInfo stream)
    {
        var wish = Among.Judge(stream);
        return wish.IsWanted && Priority is not null ? wish with { Priority = Priority(stream) } : wish;
    }
}
