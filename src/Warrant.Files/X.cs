namespace Warrant.Files; static class X { }
