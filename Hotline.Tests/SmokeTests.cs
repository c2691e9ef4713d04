namespace Hotline.Tests;
public class SmokeTests { [Fact] public void Builds() => Assert.Equal("x", new Hotline.Dispatch.Refused("x", "y").Code); }
