using Xunit;
using ZegoCallKit.Rooms.Tracking;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Rooms.Tracking;

public sealed class PublisherCountsTests
{
    [Fact]
    public void Counts_are_those_of_a_dictionary() => FreshSeeds.ForEach(fixedSeed: 1, runs: 1, static seed =>
    {
        var random = new Random(seed);
        var counts = new PublisherCounts();
        var model = new Dictionary<UserId, int>();
        for (var step = 0; step < 5_000; step++)
        {
            var user = UserId.FromEngine($"{random.Next(60)}");
            if (random.Next(step / 500 % 2 == 0 ? 3 : 2) > 0)
            {
                counts.Add(user);
                model[user] = model.GetValueOrDefault(user) + 1;
            }
            else if (model.TryGetValue(user, out var count))
            {
                counts.Remove(user);
                model[user] = count - 1;
                if (count == 1)
                {
                    model.Remove(user);
                }
            }

            Assert.Equal(model.ContainsKey(user), counts.Has(user));
        }

        Assert.All(Enumerable.Range(0, 60).Select(static i => UserId.FromEngine($"{i}")), user => Assert.Equal(model.ContainsKey(user), counts.Has(user)));
    });
}
