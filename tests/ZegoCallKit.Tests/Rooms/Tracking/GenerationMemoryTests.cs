using FsCheck.Fluent;
using Xunit;
using ZegoCallKit.Rooms.Tracking;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Rooms.Tracking;

public sealed class GenerationMemoryTests
{
    [Fact]
    public void An_id_begins_at_one_and_goes_on_from_where_it_was()
    {
        var memory = new GenerationMemory(2);
        Assert.Equal(1, memory.Next(new("a")));
        memory.Remember(new("a"), 3);
        Assert.Equal(4, memory.Next(new("a")));
    }

    [Fact]
    public void After_forgetting_unknown_ids_begin_above_what_was_forgotten()
    {
        var memory = new GenerationMemory(1);
        memory.Remember(new("a"), 7);
        memory.Remember(new("b"), 1);

        Assert.Equal(8, memory.Next(new("a")));
        Assert.Equal(8, memory.Next(new("c")));
        Assert.Equal(2, memory.Next(new("b")));
    }

    [Fact]
    public void No_generation_of_an_id_ever_repeats_however_little_is_remembered() =>
        Properties.HoldOverSteps(Gen.Choose(0, 9), ids =>
        {
            var memory = new GenerationMemory(3);
            var last = new Dictionary<int, long>();
            foreach (var id in ids)
            {
                var generation = memory.Next(new($"s{id}"));
                Assert.True(generation > last.GetValueOrDefault(id));
                last[id] = generation;
                memory.Remember(new($"s{id}"), generation);
            }
        });
}
