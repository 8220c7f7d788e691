using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Collections;

public sealed class ArrivalMapTests
{
    [Fact]
    public void A_map_knows_what_a_dictionary_knows_and_the_order_of_arrival() => FreshSeeds.ForEach(fixedSeed: 1, runs: 1, static seed =>
    {
        var random = new Random(seed);
        for (var run = 0; run < 50; run++)
        {
            var (map, model) = (new ArrivalMap<int, string>(), new List<(int Key, string Item)>());

            // Some runs grow, some shrink again, some change all the time.
            var share = random.NextDouble();
            for (var step = 0; step < 600; step++)
            {
                var key = random.Next(300);
                if (random.NextDouble() < share)
                {
                    Assert.Equal(!model.Exists(entry => entry.Key == key), map.TryAdd(key, $"{step}", step));
                    if (!model.Exists(entry => entry.Key == key))
                    {
                        model.Add((key, $"{step}"));
                    }
                }
                else if (random.Next(2) == 0 && model.FindIndex(entry => entry.Key == key) is >= 0 and var at)
                {
                    map.Replace(key, $"again {step}");
                    model[at] = (key, $"again {step}");
                }
                else
                {
                    map.Remove(key);
                    model.RemoveAll(entry => entry.Key == key);
                }

                Assert.Equal(model.Find(entry => entry.Key == key).Item, map.Find(key));
            }

            Assert.Equal(model.Count, map.Count);
            Assert.Equal(model, map.Entries.Select(static entry => (entry.Key, entry.Item)));
            Assert.All(model, entry => Assert.Equal(entry.Item, map.Find(entry.Key)));
            var arrivals = model.Select(entry => map.ArrivalOf(entry.Key)!.Value).ToList();
            Assert.Equal(arrivals.Distinct().Order(), arrivals);
        }
    });

    [Fact]
    public void A_position_in_the_order_of_arrival_is_never_given_twice()
    {
        var map = new ArrivalMap<int, string>();
        var before = 0L;
        for (var i = 0; i < 1_000; i++)
        {
            map.TryAdd(1, "item", 0);
            Assert.True(map.ArrivalOf(1) > before);
            before = map.ArrivalOf(1)!.Value;
            map.Remove(1);
        }

        Assert.Null(map.ArrivalOf(1));
    }

    [Fact]
    public void A_thousand_items_take_about_forty_bytes_each()
    {
        const int Items = 1_000;
        var map = new ArrivalMap<UserId, string>();
        var users = Enumerable.Range(0, Items).Select(static i => new UserId($"user{i}")).ToList();
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var user in users)
        {
            map.TryAdd(user, "", 0);
        }

        // The tables of buckets that were outgrown count, too.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 32 * Items, 44 * Items);
        Assert.Equal(Items, map.Count);
    }
}
