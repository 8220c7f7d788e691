using Xunit;
using ZegoCallKit.Internal.Lifetimes;

namespace ZegoCallKit.Tests.Internal.Lifetimes;

/// <summary>Parts are made once, when they are first used, and end with their owner.</summary>
public sealed class OnDemandTests
{
    private readonly List<string> _ended = [];
    private OnDemand _parts = new(new Lock());
    private string? _part;

    [Fact]
    public void A_part_is_made_once()
    {
        Assert.Equal("first", Make("first"));
        Assert.Equal("first", Make("second"));

        _parts.End();
        Assert.Empty(_ended);
    }

    [Fact]
    public void A_part_that_is_made_after_the_end_is_ended_at_once()
    {
        _parts.End();

        Assert.Equal("late", Make("late"));
        Assert.Equal("late", Make("later"));
        Assert.Equal(["late"], _ended);
        Assert.True(_parts.IsOver);
    }

    [Fact]
    public void Threads_that_ask_at_once_get_the_same_part()
    {
        var made = new string[4];
        Parallel.For(0, made.Length, i => made[i] = Make($"part {i}"));

        Assert.Single(made.Distinct());
    }

    private string Make(string part) => _parts.Make(ref _part, () => part, _ended.Add);
}
