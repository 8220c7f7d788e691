using Xunit;

namespace ZegoCallKit.Tests;

public sealed class StreamIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("room-7_camera")]
    public void An_id_that_every_client_can_publish_is_kept_as_it_is(string value) =>
        Assert.Equal(value, new StreamId(value).Value);

    [Fact]
    public void An_id_of_255_bytes_is_the_longest()
    {
        Assert.Equal(StreamId.MaxBytes, new StreamId(new string('a', StreamId.MaxBytes)).Value.Length);
        var fault = Assert.Throws<ArgumentException>(() => new StreamId(new string('a', StreamId.MaxBytes + 1)));
        Assert.Contains("255", fault.Message, StringComparison.Ordinal);
        Assert.Equal("value", fault.ParamName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a#b")]
    [InlineData("kamera-\u00e4")]
    public void An_id_with_another_character_or_none_is_refused(string value) =>
        Assert.Throws<ArgumentException>(() => new StreamId(value));

    [Fact]
    public void An_id_that_the_cloud_delivers_is_taken_as_it_is()
    {
        Assert.Equal("a b#", StreamId.Remote("a b#").Value);
        Assert.Equal("", StreamId.FromEngine("").Value);
    }
}
