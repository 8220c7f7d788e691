using Xunit;

namespace ZegoCallKit.Tests;

public sealed class IdTests
{
    private const string Allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'()*+,-.;<=>@^_`~";

    [Fact]
    public void Room_and_user_ids_take_exactly_the_characters_that_the_engine_takes()
    {
        for (var c = '\u0001'; c < 0x180; c++)
        {
            var id = $"a{c}b";
            if (Allowed.Contains(c, StringComparison.Ordinal))
            {
                Assert.Equal(id, new RoomId(id).Value);
                Assert.Equal(id, new UserId(id).Value);
            }
            else
            {
                Assert.Equal("value", Assert.Throws<ArgumentException>(() => new RoomId(id)).ParamName);
                Assert.Equal("value", Assert.Throws<ArgumentException>(() => new UserId(id)).ParamName);
            }
        }
    }

    [Fact]
    public void Stream_ids_to_publish_take_exactly_what_the_guide_says()
    {
        for (var c = '\u0001'; c < 0x180; c++)
        {
            var id = $"a{c}b";
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            {
                Assert.Equal(id, new StreamId(id).Value);
            }
            else
            {
                Assert.Throws<ArgumentException>(() => new StreamId(id));
            }
        }
    }

    [Fact]
    public void The_longest_ids_are_127_63_and_255_bytes()
    {
        Assert.Equal(127, new RoomId(new string('r', 127)).Value.Length);
        Assert.Equal(63, new UserId(new string('u', 63)).Value.Length);
        Assert.Equal(255, new StreamId(new string('s', 255)).Value.Length);
        Assert.Contains("127", Assert.Throws<ArgumentException>(() => new RoomId(new string('r', 128))).Message, StringComparison.Ordinal);
        Assert.Contains("63", Assert.Throws<ArgumentException>(() => new UserId(new string('u', 64))).Message, StringComparison.Ordinal);
        Assert.Contains("255", Assert.Throws<ArgumentException>(() => StreamId.Remote(new string('s', 256))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_must_be_there()
    {
        Assert.Throws<ArgumentNullException>(() => new RoomId(null!));
        Assert.Throws<ArgumentNullException>(() => new UserId(null!));
        Assert.Throws<ArgumentNullException>(() => new StreamId(null!));
        Assert.Throws<ArgumentNullException>(() => StreamId.Remote(null!));
        Assert.Throws<ArgumentException>(() => new RoomId(""));
        Assert.Throws<ArgumentException>(() => new UserId(""));
        Assert.Throws<ArgumentException>(() => StreamId.Remote(""));
        Assert.Equal("", default(RoomId).Value);
        Assert.Equal("", default(UserId).ToString());
        Assert.Equal("", default(StreamId).ToString());
    }

    [Theory]
    [InlineData("a b", "a space")]
    [InlineData("a\nb", "the control character U+000A")]
    [InlineData("a\u007fb", "the control character U+007F")]
    [InlineData("a\u00e4b", "the non-ASCII character U+00E4")]
    [InlineData("a/b", "'/'")]
    public void A_refused_character_is_described_and_what_is_shown_can_be_printed(string id, string described)
    {
        var fault = Assert.Throws<ArgumentException>(() => new RoomId(id));

        Assert.Contains(described, fault.Message, StringComparison.Ordinal);
        Assert.Contains("position 1", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(fault.Message, char.IsControl);
    }

    [Fact]
    public void Ids_are_equal_by_value_and_case_matters()
    {
        Assert.Equal(new RoomId("a"), RoomId.FromEngine("a"));
        Assert.NotEqual(new UserId("a"), new UserId("A"));
        Assert.Equal(StreamId.Remote("a").GetHashCode(), new StreamId("a").GetHashCode());
    }

    [Fact]
    public void A_user_has_a_name_of_at_most_255_bytes_or_its_id()
    {
        var id = new UserId("ann");

        Assert.Equal("ann", new RoomUser(id).Name);
        Assert.Equal("", new RoomUser(id, "").Name);
        Assert.Equal(new string('n', 255), new RoomUser(id, new string('n', 255)).Name);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => new RoomUser(id, string.Concat(Enumerable.Repeat("\U0001F600", 64)))).ParamName);
        Assert.Equal("id", Assert.Throws<ArgumentException>(() => new RoomUser(default)).ParamName);
    }
}
